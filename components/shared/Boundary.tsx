import { Component, type ComponentType, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What to show instead; onRetry draws the children anew. */
  readonly fallback: ComponentType<{ readonly onRetry: () => void }>;
}

/** Keeps a fault in drawing from leaving an empty page. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { children, fallback: Fallback } = this.props;
    if (!this.state.failed) return children;
    return <Fallback onRetry={() => this.setState({ failed: false })} />;
  }
}
