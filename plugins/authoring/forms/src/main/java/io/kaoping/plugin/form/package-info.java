/**
 * Forms 填报表 in which units and committees fill in what a pack asks for, and the submission that
 * filled ones make.
 */
@NullMarked
package io.kaoping.plugin.form;

import org.jspecify.annotations.NullMarked;
