package org.licet.workbench;

import java.util.concurrent.Callable;

/**
 * A command of another module, which {@link java.util.ServiceLoader} finds. It has the annotations
 * of picocli and returns its exit code. Every start of the command line creates one, so its class
 * loads nothing until it is called.
 */
public interface Subcommand extends Callable<Integer> {}
