#pragma once

#include <memory>
#include <string>

#include "plugin/commands/options.h"
#include "plugin/films/film_set.h"
#include "plugin/session/identifiers.h"
#include "reporting/rules/compiled_template.h"
#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/host.h"

/// What the commands share. Exit codes: 0 done, 1 the input has problems, 2 wrong usage.
namespace hsg {

struct CommandRun {
    viewer::sdk::Host& host;
    const viewer::sdk::CommandCall& call;
    Options options;
    Clock now;

    /// One line on the error stream.
    void tell(const reporting::Error& error) const;
    void tell(const reporting::Diagnostic& problem, const std::string& folder) const;
    int wrongUsage(const std::string& message) const;  ///< tells it; returns 2
};

/// The template of --template, else the one in force; nullptr after its errors were told.
std::shared_ptr<const reporting::CompiledTemplate> openTemplate(const CommandRun& run);

/// The reading of a file; nothing after its error was told. At most 16 MiB.
std::optional<reporting::Reading> readReading(const CommandRun& run, const std::string& path);

/// The signer of a JSON file; nothing after its error was told. At most 64 KiB.
std::optional<reporting::Profile> readProfile(const CommandRun& run, const std::string& path);

/// Answers that do not fit the template, told; true if there are any.
bool tellMisfits(const CommandRun& run, const reporting::CompiledTemplate& compiled, const reporting::Reading& reading);

int filmsCommand(const CommandRun& run);
int assessCommand(const CommandRun& run);
int reportCommand(const CommandRun& run);
int templateCommand(const CommandRun& run);
/// `template import FILE` and `template export DIR|ID`: the templates of other programs.
int exchangeCommand(const CommandRun& run);
int caseCommand(const CommandRun& run);

}  // namespace hsg
