import { Component, type ReactNode } from 'react';
import { asAppError } from '../lib/errors';
import { ScreenCrash } from './ScreenCrash';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly thrown: unknown;
  readonly failed: boolean;
}

/** Keeps a broken screen from taking the frame and the running jobs' controls with it. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { thrown: undefined, failed: false };

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <ScreenCrash
        error={asAppError(this.state.thrown)}
        retry={() => this.setState({ thrown: undefined, failed: false })}
      />
    );
  }
}
