package io.kaoping.plugin.cli;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with a command line, as problems with the nearest known option or command. */
final class WrongUsage {
  private WrongUsage() {}

  static List<Problem> problems(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    Position position = Position.of(command.getCommandSpec().qualifiedName());
    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return unmatched.getUnmatched().stream().map(a -> unknown(command, position, a)).toList();
    }
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      // what nobody knows comes first: it may be the missing one, mistyped
      return Stream.concat(
              command.getUnmatchedArguments().stream().map(a -> unknown(command, position, a)),
              missing.getMissing().stream()
                  .map(arg -> Problem.error(ProblemId.MISSING_FIELD, position, name(arg))))
          .toList();
    }
    if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
      String name = name(twice.getOverwritten());
      return List.of(
          Problem.error(ProblemId.DUPLICATE_ID, position, command.getCommandName(), name, name));
    }
    ArgSpec arg = wrong.getArgSpec();
    String name = arg == null ? command.getCommandName() : name(arg);
    return List.of(
        Problem.error(
            ProblemId.BAD_VALUE,
            position,
            name,
            String.valueOf(wrong.getValue()),
            arg == null ? "--help" : arg.paramLabel()));
  }

  /** Returns what is missing when a group of commands is called without one. */
  static Problem noCommand(CommandLine command) {
    return Problem.error(
        ProblemId.MISSING_FIELD,
        Position.of(command.getCommandSpec().qualifiedName()),
        String.join(" | ", command.getSubcommands().keySet()));
  }

  private static Problem unknown(CommandLine command, Position position, String argument) {
    List<String> known =
        Stream.concat(
                command.getSubcommands().keySet().stream(),
                command.getCommandSpec().options().stream().map(OptionSpec::longestName))
            .sorted()
            .toList();
    int equals = argument.indexOf('=');
    String name = equals > 0 ? argument.substring(0, equals) : argument;
    return Problem.error(ProblemId.UNKNOWN_FIELD, position, name, String.join(", ", known))
        .withRemedy(Nearest.of(name, known).orElse(null));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
