/** Tests of the models of indicators, with values worked by hand. */
package io.kaoping.plugin.indicators;
