#include "plugin/editor/draft_desk.h"

#include <QElapsedTimer>

#include "plugin/editor/problem_words.h"
#include "plugin/editor/worker.h"

namespace hsg::editor {

using reporting::TemplateFiles;
using reporting::authoring::checkDraft;
using reporting::authoring::DraftCheck;
using reporting::authoring::TemplateDraft;
using reporting::authoring::TemplateEdit;

namespace {
constexpr int mergeMs = 2000;  ///< keys further apart are steps of their own

/// A value was to be taken away that is not there.
bool isNothingToClear(const reporting::Error& error, const std::vector<TemplateEdit>& edits) {
    return error.code == "draft.no-item" && edits.size() == 1 &&
           std::holds_alternative<reporting::authoring::ClearValue>(edits.front());
}

}  // namespace

struct DraftDesk::Private {
    explicit Private(DraftKeeper& kept) : keeper(kept) {}
    DraftKeeper& keeper;
    std::optional<TemplateDraft> draft;
    TemplateFiles original;
    std::string folder;
    std::shared_ptr<const DraftFacts> facts;
    std::shared_ptr<const reporting::CompiledTemplate> compiled;
    std::string mergeKey;
    QElapsedTimer sinceEdit;
    int generation = 0;
    Worker worker;  // last: gone before what its results touch
};

DraftDesk::DraftDesk(DraftKeeper& keeper, QObject* parent) : QObject(parent), d(std::make_unique<Private>(keeper)) {}

DraftDesk::~DraftDesk() = default;

int DraftDesk::generation() const {
    return d->generation;
}

bool DraftDesk::isOpen() const {
    return d->draft.has_value();
}

void DraftDesk::open(const std::string& folder, TemplateDraft draft, TemplateFiles original) {
    ++d->generation;
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
    ++d->generation;
    d->draft.reset();
    d->facts.reset();
    d->compiled.reset();
    d->worker.forget();
    emit opened();
    emit changed();
}

const std::string& DraftDesk::folder() const {
    return d->folder;
}

void DraftDesk::setFolder(const std::string& folder) {
    if (folder != d->folder) d->keeper.forget(d->folder);
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
    return d->facts && !d->worker.isBusy();
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
    if (!done && isNothingToClear(done.error(), edits)) {
        // typed and taken back: as if nothing had been typed
        d->mergeKey.clear();
        if (merges) afterChange();
        return true;
    }
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
    d->worker.newest(
        [files = d->draft->files(),
         before = d->facts](const Worker::Stopped& stopped) -> std::shared_ptr<const DraftFacts> {
            auto check = std::make_shared<const DraftCheck>(checkDraft(files, stopped));
            return check->cancelled ? nullptr : DraftFacts::gather(std::move(check), before.get());
        },
        [this](const std::shared_ptr<const DraftFacts>& facts) {
            d->facts = facts;
            if (facts->check->compiled) d->compiled = facts->check->compiled;
            emit checked();
        });
}

}  // namespace hsg::editor
