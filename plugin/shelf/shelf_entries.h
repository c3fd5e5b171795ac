#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reporting/rules/compiled_template.h"
#include "viewer/sdk/settings.h"

namespace hsg {

/// Where templates lie. Settings: "hsg/templates" the folder that a department shares, "hsg/template" the template in
/// force (an id of the shelf, or a folder), "hsg/template-rules" which template a new reading gets (see TemplateRule).
struct ShelfPlaces {
    std::string shipped;     ///< templates beside the program
    std::string department;  ///< empty: none
    std::string single;      ///< a folder named by "hsg/template" itself; empty: none
    std::string kept;        ///< last good versions, below the data directory
};
ShelfPlaces shelfPlaces(const viewer::sdk::Settings& settings);

struct ShelfEntry {
    enum class Origin { Shipped, Department, Single };
    /// What a reading would get. AsWritten: the folder as it is. LastGood: the version kept here, because of
    /// `problems`. None: it cannot be used (a draft, retired, or broken and never used here).
    enum class Use { AsWritten, LastGood, None };
    std::string id, version;  ///< as written; of LastGood `usedVersion`
    std::string folder;
    Origin origin = Origin::Shipped;
    reporting::TemplateStatus status = reporting::TemplateStatus::Draft;
    Use use = Use::None;
    std::string usedVersion, usedHash;         ///< of what a reading gets
    std::map<std::string, std::string> title;  ///< language → phrase `title`
    reporting::Diagnostics problems;           ///< of the folder as written
    std::string
        reason;  ///< why not AsWritten: "" | "broken" | "draft" | "retired" | "changed" (after it was activated)
    std::shared_ptr<const reporting::CompiledTemplate> compiled;  ///< what a reading gets; nullptr with Use::None
    std::vector<std::string> formerVersions;                      ///< kept in versions/ID beside it
};

/// A folder of the shelf before its rules are read: only its template.yaml was looked at.
struct ShelfFolder {
    std::string folder, id, version;
    ShelfEntry::Origin origin = ShelfEntry::Origin::Shipped;
    reporting::TemplateStatus status = reporting::TemplateStatus::Draft;
};
std::vector<ShelfFolder> shelfFolders(const ShelfPlaces& places);
std::vector<ShelfFolder> shelfFoldersOf(const std::vector<ShelfEntry>& entries);
/// The folder as a reading would get it, with every problem.
ShelfEntry readEntry(const ShelfFolder& folder, const ShelfPlaces& places);
/// The id that should be in force: setting "hsg/template" (the id of that folder if it names one), else "hsg".
std::string idInForce(const viewer::sdk::Settings& settings, const std::vector<ShelfFolder>& folders);
/// What is in force, without reading the rest of the shelf; `compiled` is nullptr if nothing can be used.
ShelfEntry openInForce(const viewer::sdk::Settings& settings);
/// The folder that an id means: an active one before a draft, the department's before the shipped; nullptr if none.
const ShelfFolder* folderOf(const std::vector<ShelfFolder>& folders, const std::string& id);

/// Reads the shelf; files only, any thread but the window's. Keeps what it finds good below `places.kept`.
std::vector<ShelfEntry> scanShelf(const ShelfPlaces& places);
/// The entry in force: setting "hsg/template", else the shipped "hsg"; nullptr if it cannot be used.
const ShelfEntry* entryInForce(const std::vector<ShelfEntry>& entries, const viewer::sdk::Settings& settings);

}  // namespace hsg
