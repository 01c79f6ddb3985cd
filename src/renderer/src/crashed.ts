import { frame as english } from './i18n/en/frame';
import { frame as chinese } from './i18n/zh-CN/frame';

// The page of last resort: no framework, no data, nothing of what may have made the page crash.
const speaksChinese = navigator.language.toLowerCase().startsWith('zh');
const words = (speaksChinese ? chinese : english).crashed;
document.documentElement.lang = speaksChinese ? 'zh-CN' : 'en';

for (const [id, text] of Object.entries(words)) {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}
document.getElementById('again')?.addEventListener('click', () => window.location.assign('/index.html'));
document.getElementById('logs')?.addEventListener('click', () => {
  // Without main there is no folder to open, and nothing else to say.
  window.handover['app.openLogFolder'](undefined).catch(() => undefined);
});
