#include "plugin/editor/draft_desk.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>
#include <atomic>

#include "plugin/editor/problem_words.h"

namespace hsg::editor {

using reporting::TemplateFiles;
using reporting::authoring::checkDraft;
using reporting::authoring::DraftCheck;
using reporting::authoring::TemplateDraft;
using reporting::authoring::TemplateEdit;

namespace {
constexpr int mergeMs = 2000;  ///< keys further apart are steps of their own
}

struct DraftDesk::Private {
    explicit Private(DraftKeeper& kept) : keeper(kept) { worker.setMaxThreadCount(1); }
    DraftKeeper& keeper;
    std::optional<TemplateDraft> draft;
    TemplateFiles original;
    std::string folder;
    std::shared_ptr<const DraftFacts> facts;
    std::shared_ptr<const reporting::CompiledTemplate> compiled;
    std::string mergeKey;
    QElapsedTimer sinceEdit;
    QThreadPool worker;
    std::shared_ptr<std::atomic<int>> newest = std::make_shared<std::atomic<int>>(0);
    int shown = 0;
};

DraftDesk::DraftDesk(DraftKeeper& keeper, QObject* parent) : QObject(parent), d(std::make_unique<Private>(keeper)) {}

DraftDesk::~DraftDesk() {
    ++*d->newest;  // what runs is not wanted any more
    d->worker.waitForDone();
}

bool DraftDesk::isOpen() const {
    return d->draft.has_value();
}

void DraftDesk::open(const std::string& folder, TemplateDraft draft, TemplateFiles original) {
    d->draft.emplace(std::move(draft));
    d->original = std::move(original);
    d->folder = folder;
    d->facts.reset();
    d->compiled.reset();
    d->mergeKey.clear();
    startCheck();
    emit opened();
    emit changed();
}

void DraftDesk::close() {
    d->draft.reset();
    d->facts.reset();
    d->compiled.reset();
    ++*d->newest;
    d->shown = *d->newest;
    emit opened();
    emit changed();
}

const std::string& DraftDesk::folder() const {
    return d->folder;
}

void DraftDesk::setFolder(const std::string& folder) {
    d->folder = folder;
    if (isOpen() && isChanged()) d->keeper.keep(d->folder, d->draft->files(), d->draft->journal());
    emit changed();
}

const TemplateDraft& DraftDesk::draft() const {
    return *d->draft;
}

const TemplateFiles& DraftDesk::original() const {
    return d->original;
}

std::shared_ptr<const DraftFacts> DraftDesk::facts() const {
    return d->facts;
}

std::shared_ptr<const reporting::CompiledTemplate> DraftDesk::compiled() const {
    return d->compiled;
}

bool DraftDesk::isChecked() const {
    return d->facts && d->shown == *d->newest;
}

bool DraftDesk::isBusy() const {
    return isOpen() && !isChecked();
}

bool DraftDesk::apply(const std::vector<TemplateEdit>& edits, const QString& description, const std::string& mergeKey) {
    if (!isOpen()) return false;
    const bool merges = !mergeKey.empty() && mergeKey == d->mergeKey && d->sinceEdit.isValid() &&
                        d->sinceEdit.elapsed() < mergeMs && d->draft->canUndo();
    // typing goes on: the same step, as if it had been typed at once
    if (merges) d->draft->undo();
    const auto done = d->draft->apply(edits, description.toStdString());
    if (!done) {
        if (merges) d->draft->redo();
        emit refused(ProblemWords::of(done.error()));
        return false;
    }
    d->mergeKey = mergeKey;
    d->sinceEdit.start();
    afterChange();
    return true;
}

void DraftDesk::afterChange() {
    startCheck();
    if (isChanged())
        d->keeper.keep(d->folder, d->draft->files(), d->draft->journal());
    else
        d->keeper.forget(d->folder);
    emit changed();
}

bool DraftDesk::canUndo() const {
    return isOpen() && d->draft->canUndo();
}

bool DraftDesk::canRedo() const {
    return isOpen() && d->draft->canRedo();
}

QString DraftDesk::undoWords() const {
    return canUndo() ? QString::fromStdString(d->draft->undoDescription()) : QString();
}

QString DraftDesk::redoWords() const {
    return canRedo() ? QString::fromStdString(d->draft->redoDescription()) : QString();
}

void DraftDesk::undo() {
    if (!canUndo()) return;
    d->draft->undo();
    d->mergeKey.clear();
    afterChange();
}

void DraftDesk::redo() {
    if (!canRedo()) return;
    d->draft->redo();
    d->mergeKey.clear();
    afterChange();
}

void DraftDesk::recheck() {
    if (isOpen()) startCheck();
    emit changed();
}

void DraftDesk::markSaved() {
    d->draft->markSaved();
    d->mergeKey.clear();
    d->keeper.forget(d->folder);
    emit changed();
}

bool DraftDesk::isChanged() const {
    return isOpen() && d->draft->isChanged();
}

void DraftDesk::startCheck() {
    const int number = ++*d->newest;
    const auto newest = d->newest;
    d->worker.clear();
    d->worker.start([this, number, newest, files = d->draft->files()] {
        auto check = std::make_shared<const DraftCheck>(checkDraft(files, [&] { return *newest != number; }));
        if (check->cancelled || *newest != number) return;
        const auto result = DraftFacts::gather(std::move(check));
        QMetaObject::invokeMethod(
            this,
            [this, number, result] {
                if (*d->newest != number) return;
                d->shown = number;
                d->facts = result;
                if (result->check->compiled) d->compiled = result->check->compiled;
                emit checked();
            },
            Qt::QueuedConnection);
    });
}

}  // namespace hsg::editor
