package io.kaoping.docs.architecture.planted.finding;

import com.google.inject.AbstractModule;

/** Breaks rule 3. */
final class NeedsGuice extends AbstractModule {}
