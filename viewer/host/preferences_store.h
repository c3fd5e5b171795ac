#pragma once

#include <QObject>
#include <QStringList>

#include "viewer/host/preference_table.h"
#include "viewer/network/printer.h"
#include "viewer/sdk/settings.h"

namespace viewer::host {

/// The preferences in force, read once from the settings and told whenever one changes; who holds a copy listens.
/// Lives on the GUI thread; a change is written by the settings' own worker.
class PreferencesStore : public QObject {
    Q_OBJECT
public:
    explicit PreferencesStore(sdk::Settings& settings, QObject* parent = nullptr);

    const AllPreferences& now() const { return now_; }
    /// Empty: taken. Else why not; nothing has changed then.
    QString set(const std::string& id, const std::string& value);
    std::string value(const std::string& id) const;
    void reset(const std::string& id);
    /// Every preference of the table and the corners; keys and printers stay.
    void resetAll();

    /// Each field in one corner at most; empty: not shown.
    void setCorner(ui::CornerField field, std::optional<ui::Corner> corner);
    std::optional<ui::Corner> cornerOf(ui::CornerField field) const;
    void resetCorners();
    void setMouse(const ui::MouseMap& map);

    std::vector<network::Printer> printers() const;
    void setPrinters(const std::vector<network::Printer>& printers);

    /// Settings that were found and are no value, one sentence each; their default holds.
    const QStringList& problems() const { return problems_; }

signals:
    void changed();
    void printersChanged();

private:
    void read();
    void readCorners();
    void writeCorners();
    void take(const AllPreferences& next);

    sdk::Settings& settings_;
    AllPreferences now_;
    QStringList problems_;
};

}  // namespace viewer::host
