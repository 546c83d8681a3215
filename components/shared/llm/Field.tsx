import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words; in the place of the hint. */
  readonly fault?: string | null;
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A labelled field of a form, with what to write and what is wrong below it. */
export function Field({ label, hint, fault = null, children }: Props) {
  const id = useId();
  const below = `${id}-below`;
  const isDescribed = fault !== null || hint !== undefined;
  return (
    <div className="llm-field">
      <label htmlFor={id}>{label}</label>
      {children(id, isDescribed ? below : undefined)}
      {fault !== null ? (
        <p id={below} role="alert" className="llm-fault">
          {fault}
        </p>
      ) : (
        hint !== undefined && (
          <p id={below} className="quiet">
            {hint}
          </p>
        )
      )}
    </div>
  );
}
