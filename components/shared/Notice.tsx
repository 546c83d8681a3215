import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text?: string;
  /** A drawing above the title; it says nothing the words do not. */
  readonly icon?: ReactNode;
  /** The one thing to do. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
  /** It passes by itself. */
  readonly pending?: boolean;
}

/** A state of the panel in which there is no draft to speak of: what it is, and what to do. */
export function Notice({ title, text, icon, action, children, pending = false }: Props) {
  return (
    <section className={pending ? 'notice pending' : 'notice'}>
      {icon !== undefined && (
        <div className="notice-icon" aria-hidden="true">
          {icon}
        </div>
      )}
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {children}
      {action !== undefined && <div className="notice-action">{action}</div>}
    </section>
  );
}
