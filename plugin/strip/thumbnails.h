#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <map>
#include <memory>
#include <set>

#include "viewer/sdk/frames.h"
#include "viewer/sdk/image_ref.h"

namespace hsg {

/// Small pictures of films, decoded off the GUI thread, each once.
class Thumbnails : public QObject {
    Q_OBJECT
public:
    explicit Thumbnails(QObject* parent = nullptr);
    ~Thumbnails() override;

    /// Forgets all pictures; what is being decoded is dropped.
    void setSource(std::shared_ptr<const viewer::sdk::FrameReader> frames);
    /// Null until it has come (`ready`), and for a film that cannot be shown.
    QImage picture(const viewer::sdk::ImageRef& image);
    bool isBusy() const { return !pending_.empty(); }

signals:
    void ready(const viewer::sdk::ImageRef& image);

private:
    void take(int generation, const viewer::sdk::ImageRef& image, const QImage& picture);

    std::shared_ptr<const viewer::sdk::FrameReader> frames_;
    std::map<viewer::sdk::ImageRef, QImage> pictures_;
    std::set<viewer::sdk::ImageRef> pending_;
    int generation_ = 0;
    QThreadPool pool_;
};

}  // namespace hsg
