import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { resolveLanguage } from '@shared/domain/language';
import { startI18n } from './i18n/index';
import { rememberScreens } from './session/screens';
import { applyTheme } from './theme/cssVariables';
import './theme/global.css';

startI18n(resolveLanguage('system', navigator.language));
applyTheme(window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

rememberScreens();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
