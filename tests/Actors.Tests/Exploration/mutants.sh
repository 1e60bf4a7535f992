#!/usr/bin/env bash
# Breaks the rules on purpose, one way after the other (mutants.txt: what, file, from, to), in a copy of the sources, and sees whether the exploration
# alone notices. Ends with 1 if one was not noticed, or if a text to be replaced is not there any more. About half a minute a mutant.
#   tests/Actors.Tests/Exploration/mutants.sh [number of the first] [of the last]
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git -C "$root" ls-files -z --cached --others --exclude-standard | (cd "$root" && xargs -0 cp --parents -t "$copy")
[ -f "$root/artifacts/probe.props" ] && mkdir -p "$copy/artifacts" && cp "$root/artifacts/probe.props" "$copy/artifacts/"
cp -r "$copy/src" "$copy/as-it-was"
cd "$copy"
quick=(-v q -nologo -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false)
dotnet build tests/Actors.Tests "${quick[@]}" >build.log 2>&1 || { cat build.log; exit 1; }

number=0 missed=0
while IFS= read -r what; do
    IFS= read -r file; IFS= read -r from; IFS= read -r to; IFS= read -r _
    number=$((number + 1))
    [ "$number" -ge "${1:-1}" ] && [ "$number" -le "${2:-999}" ] || continue
    text=$(cat "as-it-was/${file#src/}"; printf x); text=${text%x}
    if [ "${text#*"$from"}" = "$text" ]; then
        echo "$number. ${what#\# }: NOT THERE in $file"; missed=1; continue
    fi
    printf %s "${text%%"$from"*}$to${text#*"$from"}" >"$file"
    if ! dotnet build tests/Actors.Tests --no-restore "${quick[@]}" >build.log 2>&1; then
        echo "$number. ${what#\# }: DOES NOT BUILD"; grep -m1 error build.log; missed=1
    elif dotnet test tests/Actors.Tests --no-build --filter FullyQualifiedName~ExplorationTests >test.log 2>&1; then
        echo "$number. ${what#\# }: NOT NOTICED"; missed=1
    else
        echo "$number. ${what#\# }: $(grep -m1 -oE "the job says .*|it does not hold that .*|Exception.*" test.log) [$(grep -cE '^  Failed ' test.log) of $(grep -cE '^  (Failed|Passed) ' test.log | sed 's/^0$/?/')]"
    fi
    cp "as-it-was/${file#src/}" "$file"
done <"$here/mutants.txt"
exit "$missed"
