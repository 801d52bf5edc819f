/** Tests of the four models: the tables of the standard worked by hand, then criteria. */
package io.kaoping.plugin.xccdf;
