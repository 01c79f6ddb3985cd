import { describe, expect, it } from 'vitest';
import { imageAddress } from '@main/features/join-ways/image-address';

const VENDOR = 'https://qyapi.weixin.qq.com/cgi-bin';
const PRACTICE = 'http://127.0.0.1:4000/cgi-bin';

describe('the address of a QR image', () => {
  it.each([
    ['https://wework.qpic.cn/a/0', VENDOR, 'https://wework.qpic.cn/a/0'],
    ['http://p.qpic.cn/wwhead/x/0', VENDOR, 'https://p.qpic.cn/wwhead/x/0'],
    ['http://p.qpic.cn:8080/x', VENDOR, 'https://p.qpic.cn:8080/x'],
    ['http://127.0.0.1:4000/qr/x/0', PRACTICE, 'http://127.0.0.1:4000/qr/x/0'],
  ])('%s beside %s is asked for at %s', (text, baseUrl, asked) => {
    expect(imageAddress(text, baseUrl).href).toBe(asked);
  });

  it.each([
    ['', VENDOR],
    ['no address', VENDOR],
    ['//p.qpic.cn/x', VENDOR],
    ['file:///etc/passwd', VENDOR],
    ['plugin://2f88f8/x', VENDOR],
    ['https://user:word@p.qpic.cn/x', VENDOR],
    ['http://127.0.0.1:4000/qr/x', VENDOR],
    ['https://localhost/x', VENDOR],
  ])('%j beside %s is not asked for', (text, baseUrl) => {
    expect(() => imageAddress(text, baseUrl)).toThrow('not asked for');
  });
});
