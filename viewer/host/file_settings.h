#pragma once

#include <memory>

#include "viewer/sdk/result.h"
#include "viewer/sdk/settings.h"

namespace viewer::host {

/// sdk::Settings in DIR/settings.ini. A value set is seen at once and written by a worker (temporary file, fsync,
/// rename): who sets it never waits on the disk, and a killed process leaves the old file or the new one. The
/// destructor writes what is left. Several processes may share the file. Any thread.
class FileSettings : public sdk::Settings {
public:
    /// Makes the folder if it is not there. Errors: "data.folder" (cannot be made or written).
    static sdk::Result<std::unique_ptr<FileSettings>> open(const std::string& dataDirectory);
    /// Touches the disk only when something is asked for or set: a command may need no data directory at all.
    static std::unique_ptr<FileSettings> openLater(const std::string& dataDirectory);
    ~FileSettings() override;

    std::optional<std::string> value(const std::string& key) const override;
    void setValue(const std::string& key, const std::string& value) override;
    std::string dataDirectory() const override;
    std::string language() const override;

    /// The language of this run only (--lang).
    void overrideLanguage(const std::string& language);
    /// Chosen by the reader: kept.
    void setLanguage(const std::string& language);
    /// Waits until everything set so far is written, or could not be.
    void flush() const;
    /// False once a value could not be written.
    bool isHealthy() const;
    /// The file could not be understood as a whole: what could be read is in force, and the damaged file is kept here.
    /// Empty: it was sound.
    std::string damagedCopy() const;

private:
    struct Private;
    explicit FileSettings(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

}  // namespace viewer::host
