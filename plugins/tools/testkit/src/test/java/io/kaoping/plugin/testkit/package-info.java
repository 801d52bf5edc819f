/** Tests of the testkit, with an engine and a pack of their own. */
@NullMarked
package io.kaoping.plugin.testkit;

import org.jspecify.annotations.NullMarked;
