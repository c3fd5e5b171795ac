#pragma once

#include <optional>
#include <string>

namespace viewer::sdk {

/// Small values that outlive the program, under the data directory. Keys are "plugin-id/name". Any thread.
class Settings {
public:
    virtual ~Settings() = default;
    virtual std::optional<std::string> value(const std::string& key) const = 0;
    virtual void setValue(const std::string& key, const std::string& value) = 0;
    /// The one folder that holds all state (settings, drafts, signed reports, archive); it exists. UTF-8.
    virtual std::string dataDirectory() const = 0;
    /// "en" or "zh": the language of the window.
    virtual std::string language() const = 0;
};

}  // namespace viewer::sdk
