#pragma once

#include <QStringList>
#include <QTemporaryDir>
#include <QWidget>
#include <memory>

#include "viewer/host/file_settings.h"
#include "viewer/host/frame_store.h"
#include "viewer/host/study_desk.h"
#include "viewer/ui/film_panes.h"

namespace viewer::app {

/// The film panes of the workstation alone in a window, so that they are as large as the peer's; files are found and
/// read as in the workstation. Nothing is kept from one lightbox to the next.
class Lightbox {
public:
    explicit Lightbox(QSize size);

    /// Opens the files and shows the first frame of each side by side; returns when they are on the screen, with the
    /// milliseconds that it took. Files that are open already stay open. Negative: they could not be shown.
    double open(const QStringList& paths);
    ui::FilmPanes& panes() { return *panes_; }
    QWidget& canvas();
    /// How many frames the film in a pane has.
    int frames(int pane) const;

private:
    void arrange(const QStringList& paths);

    QTemporaryDir folder_;
    std::unique_ptr<host::FileSettings> settings_;
    std::shared_ptr<host::FrameStore> store_;
    std::unique_ptr<host::StudyDesk> desk_;
    QWidget window_;
    ui::FilmPanes* panes_ = nullptr;
    bool arranged_ = false;
};

}  // namespace viewer::app
