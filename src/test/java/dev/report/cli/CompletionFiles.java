package dev.report.cli;

import java.util.ArrayList;
import java.util.List;

/** Writes what lets shells complete {@code report}: commands, options, and the words that options take. */
final class CompletionFiles {

    private static final String ORIGIN =
            "Completion of report. Made from the program's options by DistributionFilesTest; do not edit.";

    private final List<CommandWords.Command> commands;

    CompletionFiles(List<CommandWords.Command> commands) {
        this.commands = commands;
    }

    private List<CommandWords.Command> named() {
        return commands.subList(1, commands.size());
    }

    private String names() {
        return String.join(" ", named().stream().map(CommandWords.Command::name).toList());
    }

    private static List<String> optionNames(CommandWords.Command command) {
        List<String> names = new ArrayList<>();
        command.options().forEach(option -> names.addAll(option.names()));
        return names;
    }

    String bash() {
        StringBuilder text = new StringBuilder("# " + ORIGIN + "\n");
        text.append("_report() {\n");
        text.append(
                "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]-}\n");
        text.append("  COMPREPLY=()\n");
        text.append("  case $before in\n");
        List<String> seen = new ArrayList<>();
        for (CommandWords.Command command : named()) {
            for (CommandWords.Option option : command.options()) {
                if (!option.values().isEmpty() && !seen.contains(option.longName())) {
                    seen.add(option.longName());
                    text.append("    " + option.longName() + ") COMPREPLY=($(compgen -W '"
                            + String.join(" ", option.values()) + "' -- \"$word\")); return ;;\n");
                }
            }
        }
        text.append("  esac\n");
        text.append("  if [ \"$COMP_CWORD\" -eq 1 ]; then\n");
        text.append("    COMPREPLY=($(compgen -W '" + names() + " " + String.join(" ", optionNames(commands.get(0)))
                + "' -- \"$word\"))\n");
        text.append("    return\n  fi\n");
        text.append("  case $word in\n    -*)\n      case $command in\n");
        for (CommandWords.Command command : named()) {
            text.append("        " + command.name() + ") COMPREPLY=($(compgen -W '"
                    + String.join(" ", optionNames(command)) + "' -- \"$word\")) ;;\n");
        }
        text.append("      esac ;;\n");
        text.append("    *) compopt -o filenames; COMPREPLY=($(compgen -f -- \"$word\")) ;;\n");
        text.append("  esac\n}\n");
        text.append("complete -F _report report\n");
        return text.toString();
    }

    String zsh() {
        StringBuilder text = new StringBuilder("#compdef report\n# " + ORIGIN + "\n");
        text.append("_report() {\n  local -a commands\n  commands=(\n");
        for (CommandWords.Command command : named()) {
            text.append("    " + quoted(command.name() + ":" + command.description()) + "\n");
        }
        text.append("  )\n");
        text.append("  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n");
        text.append("  local command=$words[2]\n  words=(\"${(@)words[2,-1]}\")\n  (( CURRENT-- ))\n");
        text.append("  case $command in\n");
        for (CommandWords.Command command : named()) {
            text.append("    " + command.name() + ")\n      _arguments \\\n");
            for (CommandWords.Option option : command.options()) {
                for (String name : option.names()) {
                    text.append("        " + quoted(zshOption(name, option)) + " \\\n");
                }
            }
            text.append("        '*:file:_files' ;;\n");
        }
        text.append("  esac\n}\n_report \"$@\"\n");
        return text.toString();
    }

    private static String zshOption(String name, CommandWords.Option option) {
        String description =
                option.description().replace("[", "(").replace("]", ")").replace(":", "\\:");
        String value = option.label().isEmpty()
                ? ""
                : option.values().isEmpty()
                        ? ":" + option.label() + ":"
                        : ":" + option.label().replace("|", " ") + ":(" + String.join(" ", option.values()) + ")";
        return name + "[" + description + "]" + value;
    }

    String fish() {
        StringBuilder text = new StringBuilder("# " + ORIGIN + "\n");
        for (CommandWords.Option option : commands.get(0).options()) {
            text.append(fishOption("__fish_use_subcommand", option));
        }
        for (CommandWords.Command command : named()) {
            text.append("complete -c report -n __fish_use_subcommand -f -a " + command.name() + " -d "
                    + quoted(command.description()) + "\n");
        }
        for (CommandWords.Command command : named()) {
            for (CommandWords.Option option : command.options()) {
                text.append(fishOption(quoted("__fish_seen_subcommand_from " + command.name()), option));
            }
        }
        return text.toString();
    }

    private static String fishOption(String condition, CommandWords.Option option) {
        StringBuilder line = new StringBuilder("complete -c report -n " + condition);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (!option.label().isEmpty()) {
            line.append(option.values().isEmpty() ? " -r" : " -x -a " + quoted(String.join(" ", option.values())));
        }
        return line.append(" -d ")
                .append(quoted(option.description()))
                .append('\n')
                .toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "’") + "'";
    }
}
