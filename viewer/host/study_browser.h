#pragma once

#include <QImage>
#include <QWidget>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "viewer/host/study_desk.h"
#include "viewer/host/thumbnail_loader.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace viewer::host {

/// Patient, studies, series and films with thumbnails; persons that were found and are not open; files that are not
/// shown, each with its reason. A film goes to the active pane by double click or Return, to any pane by a drag
/// (mime type "application/x-fimbria-instance": SOP Instance UID, newline, frame).
class StudyBrowser : public QWidget {
    Q_OBJECT
public:
    StudyBrowser(const StudyDesk& desk, std::shared_ptr<const FrameStore> frames, QWidget* parent = nullptr);

    /// Builds the tree again from the desk (other studies, other language).
    void rebuild();
    /// Films that carry the badge of a key image.
    void setKeyImages(const std::vector<sdk::ImageRef>& images);
    /// Thumbnails are being made.
    bool isLoading() const { return thumbnails_.isBusy(); }

signals:
    void showRequested(const viewer::sdk::ImageRef& image);
    void personChosen(int person);

private:
    void addStudy(const sdk::PatientStudy& study);
    void addSeries(QTreeWidgetItem* parent, const sdk::Series& series);
    void addOtherPersons();
    void addHidden();
    void activate(QTreeWidgetItem* item);
    void takeThumbnail(const QString& uid, const QImage& picture);
    void addProblem(const QString& uid, const QString& words);
    void showBadges();

    std::map<QString, QImage> pictures_;  ///< thumbnails without badges
    std::set<QString> keys_;              ///< instances with a key image
    const StudyDesk& desk_;
    ThumbnailLoader thumbnails_;
    QTreeWidget* tree_;
};

/// "2026-11-24 10:31", as the site wrote it; empty if there is none.
QString readableTime(const std::optional<sdk::LocalTime>& time, bool withDate);

}  // namespace viewer::host
