/** Tests of the deducting and the weighing model, with sums worked by hand. */
package io.kaoping.plugin.weighted;
