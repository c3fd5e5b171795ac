#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

#include "viewer/host/identity_groups.h"
#include "viewer/sdk/settings.h"
#include "viewer/sdk/study.h"

namespace viewer {
class FolderIndex;
}

namespace viewer::host {

/// What is found, whose it is and what is open: builds studies on a worker and keeps persons apart. GUI thread.
///
/// Studies of one person open at once. Headers that contradict each other are refused: nothing opens until the reader
/// chooses a person. Uncertain ones stay closed beside the open person until the reader confirms; the answer is kept in
/// the settings under a hash, so that the same pair is not asked about again.
class StudyDesk : public QObject {
    Q_OBJECT
public:
    /// How a group found beside the open person stands to it.
    struct Neighbour {
        std::size_t group = 0;  ///< index into persons()
        sdk::Identity identity = sdk::Identity::Different;
    };

    /// `index`: files that need not be read again; null: every file is read.
    explicit StudyDesk(sdk::Settings& settings, std::shared_ptr<const FolderIndex> index = nullptr,
                       QObject* parent = nullptr);
    ~StudyDesk() override;

    /// Looks through the paths on a worker. `add`: beside what is open. A running search is cancelled first.
    void open(const QStringList& paths, bool add);
    void cancel();
    void close();
    bool isBusy() const;

    const sdk::StudySet& current() const;             ///< of one person; empty if nothing is open
    const std::vector<PersonGroup>& persons() const;  ///< everybody that was found
    int openPerson() const;                           ///< index into persons(); -1: none chosen
    std::vector<Neighbour> neighbours() const;        ///< persons that are not open; all of them if none is chosen
    /// The first uncertain neighbour that was not set aside, or -1.
    int question() const;

    void choose(std::size_t person);
    void confirm(std::size_t person);   ///< uncertain only: the reader says it is the open person
    void setAside(std::size_t person);  ///< the reader says it is another; it stays in neighbours()

signals:
    void busyChanged(bool busy);
    void progress(int filesDone, int filesFound);
    /// Another set is open (or none).
    void studiesChanged();
    /// persons, neighbours or the question changed.
    void personsChanged();
    /// Nothing to show: `hidden` files were found and none is an image.
    void nothingFound(int hidden);

private:
    struct Private;
    void take(sdk::StudySet found, bool add);
    void rebuild();
    std::unique_ptr<Private> d;
};

}  // namespace viewer::host
