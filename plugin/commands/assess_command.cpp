#include <algorithm>
#include <ostream>

#include "plugin/commands/assessment_json.h"
#include "plugin/commands/command.h"

namespace hsg {

int assessCommand(const CommandRun& run) {
    if (run.options.positional.size() != 1) return run.wrongUsage("One reading is needed.");
    const auto compiled = openTemplate(run);
    if (!compiled) return 1;
    const auto& source = reporting::templateOf(*compiled);
    const auto language = run.options.value("--lang", source.languages.front());
    if (std::find(source.languages.begin(), source.languages.end(), language) == source.languages.end())
        return run.wrongUsage("The template has no words in the language " + language + ".");
    const auto reading = readReading(run, run.options.positional.front());
    if (!reading) return 1;
    const bool misfits = tellMisfits(run, *compiled, *reading);
    const auto assessment = reporting::assess(*compiled, *reading);
    if (run.options.has("--json"))
        run.call.out << assessmentJson(assessment, source);
    else
        run.call.out << assessmentText(assessment, source, language);
    return misfits ? 1 : 0;
}

}  // namespace hsg
