import { Component, type ReactNode } from 'react';
import { Failure } from './states.js';

/** Keeps the frame standing where a page fails. */
export class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error ? <Failure error={error} onAgain={() => this.setState({ error: undefined })} /> : this.props.children;
  }
}
