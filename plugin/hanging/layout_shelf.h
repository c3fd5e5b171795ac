#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "reporting/template/template.h"
#include "viewer/sdk/settings.h"

namespace hsg {

/// All layouts that can be hung, in the reader's order: those of the template, the reader's own (one file each below
/// the data directory), and those of a shared folder. A file that cannot be read is told and stops nothing. Disk work
/// is done by a worker; what is on the screen changes at once. Lives on the GUI thread.
class LayoutShelf : public QObject {
    Q_OBJECT
public:
    enum class Origin { Template, Own, Shared };
    struct Entry {
        reporting::HangingLayout layout;
        Origin origin = Origin::Template;
    };

    /// Both outlive it. Own layouts come a moment later (`changed`).
    LayoutShelf(const reporting::Template& source, viewer::sdk::Settings& settings, QObject* parent = nullptr);
    ~LayoutShelf() override;

    const std::vector<Entry>& entries() const { return entries_; }
    const Entry* find(const std::string& layoutId) const;
    bool isBusy() const { return pending_ > 0; }

    /// What the guide hangs for films of that modality: the reader's choice, else the template's first layout.
    const reporting::HangingLayout& guideLayout(const std::string& modality) const;
    /// Whether that modality has a choice of its own.
    bool hasGuideLayout(const std::string& modality) const;
    /// Empty modality: all that have no choice of their own. Empty layout: the template's first again.
    void setGuideLayout(const std::string& modality, const std::string& layoutId);

    /// The id that `add` gives next.
    std::string nextId() const { return freeId(); }
    /// Takes a new layout of the reader's under an id that is free (returned).
    std::string add(reporting::HangingLayout layout);
    /// Replaces an own layout of that id.
    void change(const reporting::HangingLayout& layout);
    /// Own layouts only. The last ones can be taken back, in turn.
    void remove(const std::string& layoutId);
    bool canUndo() const { return !removed_.empty(); }
    void undo();
    /// By so many places up (negative) or down.
    void move(const std::string& layoutId, int by);

    /// Each file on a worker: taken as own layouts; what could not be read comes by `told`.
    void importFiles(const QStringList& files);
    void exportTo(const std::string& layoutId, const QString& file);
    QString sharedFolder() const;
    /// Empty: none. Its layouts can be hung and copied, not changed.
    void setSharedFolder(const QString& folder);
    /// Reads own and shared layouts again.
    void reload();

    /// Files that could not be read, a line each with place and reason.
    const QStringList& problems() const { return problems_; }

signals:
    void changed();
    /// One sentence for the reader.
    void told(const QString& text, bool isFailure);

private:
    struct Read {
        std::vector<Entry> entries;
        QStringList problems;
    };
    QString folder() const;
    QString fileOf(const std::string& layoutId) const;
    void take(const Read& read);
    void write(const reporting::HangingLayout& layout, const QString& file, bool tell);
    void sort();
    void keepOrder();
    std::string freeId() const;
    template <class Work>
    void later(Work work);

    const reporting::Template& source_;
    viewer::sdk::Settings& settings_;
    std::vector<Entry> entries_;
    std::vector<reporting::HangingLayout> removed_;
    QStringList problems_;
    int pending_ = 0;
    int edits_ = 0;  ///< counts the reader's changes
    QThreadPool worker_;
};

}  // namespace hsg
