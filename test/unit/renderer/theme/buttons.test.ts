import { Button, ConfigProvider } from 'antd';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BUTTONS } from '@renderer/theme/buttons';

const drawn = (loading: boolean): string =>
  renderToStaticMarkup(
    createElement(ConfigProvider, { button: BUTTONS }, createElement(Button, { loading }, '保存')),
  );

describe('a button that is at work', () => {
  it('keeps its name: the sign of waiting is hidden from screen readers', () => {
    const [waiting = ''] = drawn(true).match(/<span[^>]*anticon-loading[^>]*>/) ?? [];
    expect(waiting).toContain('aria-hidden="true"');
    expect(drawn(true)).toContain('保存');
    expect(drawn(false)).not.toContain('anticon-loading');
  });
});
