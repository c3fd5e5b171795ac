#pragma once

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

#include "plugin/editor/compare_page.h"
#include "plugin/editor/edit_page.h"
#include "plugin/editor/editor_window.h"
#include "plugin/editor/exchange_page.h"
#include "plugin/editor/shelf_desk.h"
#include "plugin/editor/trial_desk.h"
#include "plugin/editor/trial_page.h"
#include "plugin/editor/worker.h"

/// For the .cpp files of the window.
namespace hsg::editor {

struct PageName {
    const char* id;
    const char* words;
};
constexpr PageName pageNames[] = {
    {"start", QT_TRANSLATE_NOOP("hsg::editor::EditorWindow", "Templates")},
    {"edit", QT_TRANSLATE_NOOP("hsg::editor::EditorWindow", "Edit")},
    {"compare", QT_TRANSLATE_NOOP("hsg::editor::EditorWindow", "Compare")},
    {"trial", QT_TRANSLATE_NOOP("hsg::editor::EditorWindow", "Try and activate")},
    {"exchange", QT_TRANSLATE_NOOP("hsg::editor::EditorWindow", "Exchange")},
};

struct EditorWindow::Private {
    Private(viewer::sdk::Host& from, const std::function<std::string()>& now)
        : host(from),
          language(from.settings().language()),
          keeper(from.settings().dataDirectory() + "/template-drafts"),
          desk(keeper),
          shelf(desk, keeper, from.settings(), now),
          trial(desk, from.settings().dataDirectory()),
          preview(desk) {}
    viewer::sdk::Host& host;
    std::string language;
    DraftKeeper keeper;
    DraftDesk desk;
    ShelfDesk shelf;
    TrialDesk trial;
    PreviewDesk preview;
    QWidget* content = nullptr;
    QStackedWidget* pages = nullptr;
    EditPage* edit = nullptr;
    ComparePage* compare = nullptr;
    TrialPage* tryOut = nullptr;
    QLabel *name = nullptr, *state = nullptr, *message = nullptr, *storage = nullptr;
    QPushButton *undo = nullptr, *redo = nullptr, *save = nullptr, *retry = nullptr;
    std::vector<QPushButton*> tabs;
    QTimer forget;
    bool hasCases = false;
    Worker cases;
};

}  // namespace hsg::editor
