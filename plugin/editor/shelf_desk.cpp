#include "plugin/editor/shelf_desk.h"

#include <QThreadPool>
#include <filesystem>

#include "plugin/bridge/profiles.h"
#include "plugin/bridge/signing.h"
#include "plugin/editor/problem_words.h"
#include "plugin/session/places.h"

namespace hsg::editor {

using reporting::Result;
using reporting::TemplateFiles;
using reporting::authoring::TemplateDraft;

struct ShelfDesk::Private {
    DraftDesk& desk;
    DraftKeeper& keeper;
    viewer::sdk::Settings& settings;
    std::function<std::string()> now;
    QThreadPool worker;
    std::vector<ShelfEntry> entries;
    std::vector<DraftKeeper::Kept> left;
    int running = 0;
};

ShelfDesk::ShelfDesk(DraftDesk& desk, DraftKeeper& keeper, viewer::sdk::Settings& settings,
                     std::function<std::string()> now, QObject* parent)
    : QObject(parent), d(new Private{desk, keeper, settings, std::move(now), {}, {}, {}, 0}) {
    d->worker.setMaxThreadCount(1);
}

ShelfDesk::~ShelfDesk() {
    d->worker.waitForDone();
}

template <class T>
void ShelfDesk::run(std::function<T()> work, std::function<void(T)> then) {
    ++d->running;
    emit busyChanged();
    d->worker.start([this, work = std::move(work), then = std::move(then)] {
        auto result = std::make_shared<T>(work());
        QMetaObject::invokeMethod(
            this,
            [this, result, then] {
                --d->running;
                then(std::move(*result));
                emit busyChanged();
            },
            Qt::QueuedConnection);
    });
}

bool ShelfDesk::isBusy() const {
    return d->running > 0;
}

const std::vector<ShelfEntry>& ShelfDesk::entries() const {
    return d->entries;
}

const std::vector<DraftKeeper::Kept>& ShelfDesk::left() const {
    return d->left;
}

const ShelfEntry* ShelfDesk::inForce() const {
    return entryInForce(d->entries, d->settings);
}

std::string ShelfDesk::department() const {
    const auto chosen = d->settings.value("hsg/templates");
    return chosen && !chosen->empty() ? *chosen : d->settings.dataDirectory() + "/templates";
}

void ShelfDesk::setDepartment(const std::string& folder) {
    d->settings.setValue("hsg/templates", folder);
    emit wrote();
    scan();
}

void ShelfDesk::scan() {
    struct Found {
        std::vector<ShelfEntry> entries;
        std::vector<DraftKeeper::Kept> left;
    };
    run<Found>(
        [places = shelfPlaces(d->settings), keeper = &d->keeper] {
            keeper->flush();
            return Found{scanShelf(places), keeper->left()};
        },
        [this](Found found) {
            d->entries = std::move(found.entries);
            d->left = std::move(found.left);
            emit scanned();
        });
}

namespace {

struct ReadFolder {
    std::optional<TemplateFiles> files;
    reporting::Diagnostics problems;
};

ReadFolder readFolder(const std::string& folder) {
    ReadFolder result;
    result.files = reporting::readTemplateFiles(folder, result.problems);
    return result;
}

}  // namespace

void ShelfDesk::read(const std::string& folder, const std::string& journal) {
    run<ReadFolder>([folder] { return readFolder(folder); },
                    [this, folder, journal](ReadFolder read) {
                        if (!read.files) {
                            const QString why =
                                read.problems.empty() ? QString() : ProblemWords::of(read.problems.front());
                            emit told(tr("%1 cannot be read. %2").arg(QString::fromStdString(folder), why), true);
                            return;
                        }
                        TemplateDraft draft(*read.files);
                        if (!journal.empty())
                            if (const auto back = draft.restore(journal); !back) {
                                // opened without it, the next key would take its place
                                emit told(ProblemWords::of(back.error()), true);
                                return;
                            }
                        d->desk.open(folder, std::move(draft), *read.files);
                        emit opened();
                    });
}

void ShelfDesk::open(const std::string& folder) {
    read(folder);
}

void ShelfDesk::openDraftOf(const std::string& folder) {
    run<Result<std::string>>(
        [folder, department = department()] {
            return draftOf(folder, reporting::authoring::VersionPart::Minor, department);
        },
        [this](Result<std::string> draft) {
            if (!draft) return emit told(ProblemWords::of(draft.error()), true);
            if (d->settings.value("hsg/templates").value_or("").empty())
                d->settings.setValue("hsg/templates", department());
            read(*draft);
            scan();
        });
}

void ShelfDesk::startOverlay(const std::string& base, const std::string& id) {
    const auto folder = department() + "/" + id;
    run<Result<void>>([base, folder, id] { return newOverlay(base, folder, id); },
                      [this, folder](Result<void> made) {
                          if (!made) return emit told(ProblemWords::of(made.error()), true);
                          if (d->settings.value("hsg/templates").value_or("").empty())
                              d->settings.setValue("hsg/templates", department());
                          read(folder);
                          scan();
                      });
}

void ShelfDesk::takeUp(const DraftKeeper::Kept& kept) {
    read(kept.folder, kept.journal);
}

void ShelfDesk::drop(const DraftKeeper::Kept& kept) {
    d->keeper.forget(kept.folder);
    scan();
}

void ShelfDesk::save() {
    if (d->desk.isOpen()) saveAs(d->desk.folder());
}

void ShelfDesk::saveAs(const std::string& folder) {
    if (!d->desk.isOpen()) return;
    const auto files = d->desk.draft().files();
    run<Result<void>>([files, folder] { return saveTemplate(files, folder); },
                      [this, files, folder](Result<void> saved) {
                          if (!saved) return emit told(ProblemWords::of(saved.error()), true);
                          if (!d->desk.isOpen()) return;
                          const bool isSame = d->desk.draft().files() == files;
                          if (folder != d->desk.folder()) d->desk.setFolder(folder);
                          if (isSame) d->desk.markSaved();
                          emit wrote();
                          emit told(tr("Saved in %1.").arg(QString::fromStdString(folder)), false);
                          scan();
                      });
}

namespace {

TemplateActor actorOf(const viewer::sdk::Settings& settings, const std::string& at) {
    const auto profile = currentProfile(settings);
    return {profile ? profile->id : std::string(), at, storeFile(settings.dataDirectory())};
}

}  // namespace

void ShelfDesk::activate(const std::string& lookedAtHash) {
    const auto files = d->desk.draft().files();
    const auto folder = d->desk.folder();
    run<Result<Activated>>(
        [files, folder, lookedAtHash, actor = actorOf(d->settings, d->now())]() -> Result<Activated> {
            if (const auto saved = saveTemplate(files, folder); !saved) return tl::unexpected(saved.error());
            return activateTemplate(folder, lookedAtHash, actor);
        },
        [this](Result<Activated> done) {
            if (!done) return emit told(ProblemWords::of(done.error()), true);
            d->desk.markSaved();
            const QString place = QString::fromStdString(done->folder);
            emit told(tr("Version %1 is ACTIVE. New readings get it.").arg(QString::fromStdString(done->version)),
                      false);
            d->desk.close();
            emit activated(place);
            emit wrote();
            scan();
        });
}

void ShelfDesk::bringIn(const TemplateFiles& files, const std::string& id) {
    const auto place = department();
    run<Result<std::string>>(
        [files, place, id]() -> Result<std::string> {
            // what is there already stays
            std::string folder = place + "/" + id;
            std::error_code error;
            for (int number = 2; std::filesystem::exists(folder, error); ++number)
                folder = place + "/" + id + "_" + std::to_string(number);
            if (const auto saved = saveTemplate(files, folder); !saved) return tl::unexpected(saved.error());
            return folder;
        },
        [this](Result<std::string> folder) {
            if (!folder) return emit told(ProblemWords::of(folder.error()), true);
            read(*folder);
            scan();
        });
}

void ShelfDesk::retire(const std::string& folder) {
    run<Result<void>>([folder, actor = actorOf(d->settings, d->now())] { return retireTemplate(folder, actor); },
                      [this](Result<void> done) {
                          if (!done) return emit told(ProblemWords::of(done.error()), true);
                          emit told(tr("RETIRED: no new reading gets it."), false);
                          emit wrote();
                          scan();
                      });
}

void ShelfDesk::putInForce(const std::string& id) {
    d->settings.setValue("hsg/template", id);
    emit wrote();
    emit told(tr("New readings get the template %1.").arg(QString::fromStdString(id)), false);
    emit scanned();
}

}  // namespace hsg::editor
