"""Completion scripts for shells, made from the parsers themselves."""

from __future__ import annotations

from argparse import Action
from collections.abc import Iterator

from convoy_tui.cli.arguments import SUMMARIES, command
from convoy_tui.standard_error import PROGRAM

_FUNCTION = "_convoy_tui"


def completion_script(shell: str) -> str:
    """Give the completion script for ``bash``, ``zsh`` or ``fish``.

    Raises:
        KeyError: another shell.
    """
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell]()


def _options(action: Action) -> tuple[str, ...]:
    return tuple(action.option_strings)


def _takes_value(action: Action) -> bool:
    return bool(action.option_strings) and action.nargs != 0


def _choices(action: Action) -> list[str]:
    return [str(choice) for choice in action.choices or ()]


def _wants_file(action: Action) -> bool:
    return action.dest in ("paths", "output")


def _commands() -> Iterator[tuple[str, tuple[Action, ...]]]:
    for name in ("read", *SUMMARIES):
        yield name, command(name).actions


def _bash() -> str:
    cases, values = [], []
    for name, actions in _commands():
        words = [option for action in actions for option in _options(action)]
        positional = [choice for action in actions if not _options(action) for choice in _choices(action)]
        if name == "read":
            words += SUMMARIES
        files = " files=1" if any(_wants_file(a) for a in actions if not _options(a)) else ""
        cases.append(f'        {name}) words="{" ".join(words + positional)}"{files} ;;')
        for action in actions:
            if _takes_value(action):
                pattern = " | ".join(f'"{name} {option}"' for option in _options(action))
                give = "-f" if _wants_file(action) else f'-W "{" ".join(_choices(action))}"'
                values.append(
                    f'        {pattern}) {_FUNCTION}_give < <(compgen {give} -- "$current"); return ;;'
                )
    return "\n".join(
        [
            f"# completion of {PROGRAM} for bash, also 3.2, which has no mapfile",
            f"{_FUNCTION}_give() {{",
            "    local word; COMPREPLY=()",
            '    while IFS= read -r word; do COMPREPLY+=("$word"); done',
            "}",
            f"{_FUNCTION}() {{",
            '    local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
            '    local command=read words="" files=""',
            f'    if ((COMP_CWORD > 1)); then case "${{COMP_WORDS[1]}}" in {"|".join(SUMMARIES)})',
            '        command="${COMP_WORDS[1]}" ;; esac; fi',
            '    case "$command $before" in',
            *values,
            "    esac",
            '    case "$command" in',
            *cases,
            "    esac",
            '    if ((COMP_CWORD > 1)) && [[ $command == read ]]; then words="--add --new"; fi',
            f'    {_FUNCTION}_give < <(compgen -W "$words" -- "$current"',
            '        [[ -n $files && $current != -* ]] && compgen -f -- "$current")',
            "}",
            f"complete -o filenames -F {_FUNCTION} {PROGRAM}",
            "",
        ]
    )


def _zsh() -> str:
    lines = [
        f"#compdef {PROGRAM}",
        f"# completion of {PROGRAM} for zsh",
        f"{_FUNCTION}() {{",
        "    local -a commands",
    ]
    lines.append("    commands=(")
    lines += [f"        {_single(f'{name}:{summary}')}" for name, summary in SUMMARIES.items()]
    lines += [
        "    )",
        "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then",
        "        _describe command commands",
    ]
    lines += ["        _files", "        return", "    fi", "    case $words[2] in"]
    for name, actions in _commands():
        if name != "read":
            specs = " ".join(_single(spec) for action in actions for spec in _zsh_specs(action))
            lines.append(f"        {name}) shift words; (( CURRENT-- )); _arguments {specs} ;;")
    specs = " ".join(_single(spec) for action in command("read").actions for spec in _zsh_specs(action))
    lines += [f"        *) _arguments {specs} ;;", "    esac", "}"]
    lines += [
        f'if [[ $funcstack[1] == _{PROGRAM} ]]; then {_FUNCTION} "$@"',
        f"else compdef {_FUNCTION} {PROGRAM}; fi",
        "",
    ]
    return "\n".join(lines)


def _zsh_specs(action: Action) -> Iterator[str]:
    """Give the specifications of ``_arguments`` for an option (each of its names) or an argument."""
    said = (action.help or "").replace("[", "(").replace("]", ")").replace(":", ",")
    after = "_files" if _wants_file(action) else f"({' '.join(_choices(action))})" if action.choices else " "
    if not action.option_strings:
        many = "*" if action.nargs in ("*", "+") else "1"
        yield f"{many}:{action.metavar or action.dest}:{after}"
    for option in action.option_strings:
        yield f"{option}[{said}]" + (
            f":{action.metavar or action.dest}:{after}" if _takes_value(action) else ""
        )


def _fish() -> str:
    names = " ".join(SUMMARIES)
    none = f"not __fish_seen_subcommand_from {names}"
    lines = [f"# completion of {PROGRAM} for fish"]
    for name, summary in SUMMARIES.items():
        lines.append(f"complete -c {PROGRAM} -n __fish_use_subcommand -a {name} -d {_single(summary)}")
    for name, actions in _commands():
        when = none if name == "read" else f"__fish_seen_subcommand_from {name}"
        for action in actions:
            lines += _fish_lines(action, f"complete -c {PROGRAM} -n {_single(when)}")
        if not any(_wants_file(action) for action in actions if not _options(action)):
            lines.append(f"complete -c {PROGRAM} -n {_single(when)} -f")
    return "\n".join(lines) + "\n"


def _fish_lines(action: Action, start: str) -> Iterator[str]:
    choices = _single(" ".join(_choices(action)))
    if not action.option_strings:
        if action.choices:
            yield f"{start} -f -a {choices}"
        return
    names = " ".join(
        f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
        for option in action.option_strings
    )
    value = "" if not _takes_value(action) else f" -x -a {choices}" if action.choices else " -r -F"
    yield f"{start} {names}{value} -d {_single(action.help or '')}"


def _single(text: str) -> str:
    """Quote for zsh and fish, in which a single quote inside is best avoided."""
    return "'" + text.replace("\\", "\\\\").replace("'", "’") + "'"
