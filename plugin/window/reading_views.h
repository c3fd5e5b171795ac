#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "plugin/panel/report_desk.h"
#include "plugin/session/reading_session.h"
#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/host.h"

class QWidget;

namespace hsg {

class PriorDesk;
class SecondReaderDesk;

/// Those beside the reader who have a part in a reading; nullptr where nobody has (tests). They outlive the views.
struct ReaderDesks {
    SecondReaderDesk* second = nullptr;
    PriorDesk* prior = nullptr;
};

/// Everything of the plugin that is seen: the guide panel, the film strip, and what hangs in the panes. Each view
/// follows the session's `changed`; none knows another. The plugin's entry makes one of these and hands out its parts.
class ReadingViews : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<reporting::LocalTime()>;

    /// All of them outlive the views. Works with a host without a display (then nothing is hung).
    ReadingViews(viewer::sdk::Host& host, ReadingSession& session, ReportDesk& desk, Clock now, ReaderDesks desks = {});
    ~ReadingViews() override;

    /// Each at most once; `parent` owns the widget.
    QWidget* createPanel(QWidget* parent);
    QWidget* createStrip(QWidget* parent);

    /// Keys that work from everywhere: films 1…9 into the active pane, next and previous step,
    /// the pair, copy, the report.
    static std::vector<viewer::sdk::Shortcut> shortcuts();
    std::vector<viewer::sdk::MenuEntry> menuEntries() const;
    /// A shortcut or menu id.
    void trigger(const std::string& id);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg
