#pragma once

#include <QImage>
#include <QObject>
#include <memory>

#include "viewer/host/frame_store.h"

namespace viewer::host {

/// Small pictures of frames, made on two workers. GUI thread.
class ThumbnailLoader : public QObject {
    Q_OBJECT
public:
    ThumbnailLoader(std::shared_ptr<const FrameStore> frames, int edge, QObject* parent = nullptr);
    ~ThumbnailLoader() override;

    /// Asked for again, it is made again. Answers by `ready` or `failed`.
    void request(const sdk::ImageRef& image);
    /// Drops what is not begun.
    void clear();
    bool isBusy() const;

signals:
    void ready(const QString& sopInstanceUid, const QImage& picture);
    /// After `ready`: parts of the frame may be missing or wrong.
    void doubtful(const QString& sopInstanceUid);
    void failed(const QString& sopInstanceUid, const std::string& sentence);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace viewer::host
