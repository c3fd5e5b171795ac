#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <string>

#include "viewer/sdk/host.h"

class QCloseEvent;

namespace hsg::editor {

class DraftDesk;
class EditPage;
class ShelfDesk;
class TrialDesk;

/// The template editor: a window of its own beside the reading, which it does not disturb. It holds no truth: the draft
/// does, and an unsaved draft is kept in the data directory whatever ends the program.
class EditorWindow : public QWidget {
    Q_OBJECT
public:
    /// `now`: DICOM DT for the audit trail. `host` outlives it.
    EditorWindow(viewer::sdk::Host& host, std::function<std::string()> now);
    ~EditorWindow() override;

    /// Brings it to the front.
    void show();
    DraftDesk& desk() const;
    ShelfDesk& shelf() const;
    TrialDesk& trial() const;
    EditPage& editPage() const;
    /// In the language of the window, as it is now; the draft and the page stay.
    void retranslate();
    /// A page by its name: "start", "edit", "compare", "trial", "exchange".
    void goTo(const std::string& page);
    /// Everything that was under way is done; for pictures and tests.
    bool isBusy() const;

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void buildHead();
    void buildNotes();
    void buildPages();
    void buildKeys();
    void refreshHead();
    void tell(const QString& message, bool isFailure);
    void loadCases();

    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg::editor
