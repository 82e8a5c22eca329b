import type { ComponentChildren, JSX } from 'preact';

/** Something the person should know; a problem is announced at once. */
export function Notice({ children, problem = false }: { children: ComponentChildren; problem?: boolean }): JSX.Element {
  return (
    <p class={problem ? 'notice notice-problem' : 'notice'} role={problem ? 'alert' : 'status'} tabIndex={-1}>
      {children}
    </p>
  );
}
