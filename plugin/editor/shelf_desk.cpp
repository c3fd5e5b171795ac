#include "plugin/editor/shelf_desk.h"

#include <QThreadPool>
#include <filesystem>

#include "plugin/bridge/profiles.h"
#include "plugin/editor/draft_reading.h"
#include "plugin/editor/problem_words.h"
#include "plugin/shelf/shelf_settings.h"
#include "plugin/shelf/template_folders.h"

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
    Beside beside;
    int running = 0;
};

ShelfDesk::ShelfDesk(DraftDesk& desk, DraftKeeper& keeper, viewer::sdk::Settings& settings,
                     std::function<std::string()> now, QObject* parent)
    : QObject(parent), d(new Private{desk, keeper, settings, std::move(now), {}, {}, {}, {}, 0}) {
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

const Beside& ShelfDesk::beside() const {
    return d->beside;
}

std::string ShelfDesk::department() const {
    return departmentFolder(d->settings);
}

void ShelfDesk::setDepartment(const std::string& folder) {
    d->settings.setValue("hsg/templates", folder);
    emit wrote();
    scan();
}

std::vector<TemplateRule> ShelfDesk::rules() const {
    return templateRules(d->settings);
}

void ShelfDesk::setRules(const std::vector<TemplateRule>& rules) {
    setTemplateRules(d->settings, rules);
    emit wrote();
}

void ShelfDesk::scan() {
    struct Found {
        std::vector<ShelfEntry> entries;
        std::vector<DraftKeeper::Kept> left;
        Beside beside;
    };
    const auto folder = d->desk.isOpen() ? d->desk.folder() : std::string();
    run<Found>(
        [places = shelfPlaces(d->settings), keeper = &d->keeper, folder] {
            keeper->flush();
            return Found{scanShelf(places), keeper->left(), lookBeside(folder)};
        },
        [this, folder](Found found) {
            d->entries = std::move(found.entries);
            d->left = std::move(found.left);
            if (d->desk.isOpen() && d->desk.folder() == folder) d->beside = std::move(found.beside);
            emit scanned();
        });
}

void ShelfDesk::read(const std::string& from) {
    const auto folder = plainFolder(from);
    run<DraftReading>([folder, keeper = &d->keeper] { return readDraft(folder, *keeper); },
                      [this, folder](DraftReading read) {
                          if (!read.files) {
                              const QString why =
                                  read.problems.empty() ? QString() : ProblemWords::of(read.problems.front());
                              emit told(tr("%1 cannot be read. %2").arg(QString::fromStdString(folder), why), true);
                              return;
                          }
                          d->beside = std::move(read.beside);
                          d->desk.open(folder, std::move(*read.draft), *read.files);
                          emit opened();
                          if (read.isUnsaved) emit told(tr("Opened with what was not saved yet."), false);
                          if (!read.unfit.empty())
                              emit told(tr("What was not saved cannot be gone on with; it is kept in %1.")
                                            .arg(QString::fromStdString(read.unfit)),
                                        true);
                      });
}

void ShelfDesk::open(const std::string& folder) {
    read(folder);
}

void ShelfDesk::openDraftOf(const std::string& folder) {
    const auto place = draftPlace(folder, d->settings);
    run<Result<std::string>>(
        [folder, place] { return draftOf(folder, reporting::authoring::VersionPart::Minor, place); },
        [this, place](Result<std::string> draft) {
            if (!draft) return emit told(ProblemWords::of(draft.error()), true);
            if (!place.empty()) settleDepartment(d->settings);
            read(*draft);
            scan();
        });
}

void ShelfDesk::startOverlay(const std::string& base, const std::string& id) {
    const auto folder = department() + "/" + id;
    run<Result<void>>([base, folder, id] { return newOverlay(base, folder, id); },
                      [this, folder](Result<void> made) {
                          if (!made) return emit told(ProblemWords::of(made.error()), true);
                          settleDepartment(d->settings);
                          read(folder);
                          scan();
                      });
}

void ShelfDesk::takeUp(const DraftKeeper::Kept& kept) {
    read(kept.folder);
}

void ShelfDesk::drop(const DraftKeeper::Kept& kept) {
    d->keeper.forget(kept.folder);
    scan();
}

void ShelfDesk::save() {
    if (d->desk.isOpen()) saveAs(d->desk.folder());
}

void ShelfDesk::saveAs(const std::string& to) {
    if (!d->desk.isOpen()) return;
    const auto folder = plainFolder(to);
    const auto files = d->desk.draft().files();
    run<Result<Beside>>(
        [files, folder]() -> Result<Beside> {
            if (const auto saved = saveTemplate(files, folder); !saved) return tl::unexpected(saved.error());
            return lookBeside(folder);
        },
        [this, files, folder, generation = d->desk.generation()](Result<Beside> saved) {
            if (!saved) return emit told(ProblemWords::of(saved.error()), true);
            if (d->desk.isOpen() && d->desk.generation() == generation) {
                d->beside = std::move(*saved);
                const bool isSame = d->desk.draft().files() == files;
                if (folder != d->desk.folder()) d->desk.setFolder(folder);
                if (isSame) d->desk.markSaved();
            }
            emit wrote();
            emit told(tr("Saved in %1.").arg(QString::fromStdString(folder)), false);
            scan();
        });
}

namespace {

TemplateActor actorOf(const viewer::sdk::Settings& settings, const std::string& at) {
    const auto profile = currentProfile(settings);
    return templateActor(settings, at, profile ? profile->id : std::string());
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
        [this, files, folder, generation = d->desk.generation()](Result<Activated> done) {
            if (!done) return emit told(ProblemWords::of(done.error()), true);
            const bool isOpen = d->desk.isOpen() && d->desk.generation() == generation;
            afterActivation(*done, folder, isOpen, isOpen && d->desk.draft().files() == files);
        });
}

void ShelfDesk::afterActivation(const Activated& done, const std::string& folder, bool isOpen, bool isSame) {
    if (isSame) {
        d->desk.markSaved();
        d->desk.close();
    }
    const QString version = QString::fromStdString(done.version);
    const bool isUsed = idInForce(d->settings, shelfFoldersOf(d->entries)) == done.id;
    const QString words = isUsed ? tr("%1 version %2 is ACTIVE: new readings get it.")
                                 : tr("%1 version %2 is ACTIVE. New readings still get another template: choose “Use "
                                      "for new readings” on the page “Templates”.");
    emit told(words.arg(QString::fromStdString(done.id), version), false);
    if (isSame) emit activated(QString::fromStdString(done.folder));
    emit wrote();
    if (isOpen && !isSame) {
        emit told(tr("%1 version %2 is ACTIVE. What was changed meanwhile stays here as a draft.")
                      .arg(QString::fromStdString(done.id), version),
                  false);
        saveAs(activeFolderOf(folder) + ".draft");
        return;
    }
    scan();
}

void ShelfDesk::bringIn(const TemplateFiles& files, const std::string& wanted) {
    const auto place = department();
    run<Result<std::string>>(
        [files, place, wanted]() -> Result<std::string> {
            // what is there already stays, and no two templates have one id
            std::string id = wanted;
            std::error_code error;
            for (int number = 2; std::filesystem::exists(place + "/" + id, error); ++number)
                id = wanted + "_" + std::to_string(number);
            auto named = id == wanted ? files : withHead(files, "id", id);
            if (!named) return tl::unexpected(named.error());
            if (const auto saved = saveTemplate(*named, place + "/" + id); !saved) return tl::unexpected(saved.error());
            return place + "/" + id;
        },
        [this](Result<std::string> folder) {
            if (!folder) return emit told(ProblemWords::of(folder.error()), true);
            settleDepartment(d->settings);
            emit wrote();
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
    hsg::putInForce(d->settings, id);
    emit wrote();
    emit told(tr("New readings get the template %1.").arg(QString::fromStdString(id)), false);
    emit scanned();
}

}  // namespace hsg::editor
