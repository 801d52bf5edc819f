package io.kaoping.drools.internal.compile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what reads a default of the machine only to keep others from it. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface ShieldsTheDefault {}
