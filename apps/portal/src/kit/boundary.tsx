// SPDX-License-Identifier: EUPL-1.2
import { Component, type ReactNode } from 'react';
import { Failed } from './answered.js';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** A screen that breaks, or whose code cannot be fetched, says so in words; the frame with the help line stays. */
export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    // A fresh page: the code of a newer version of the portal has other names.
    return this.state.broken ? <Failed code={null} again={() => location.reload()} /> : this.props.children;
  }
}
