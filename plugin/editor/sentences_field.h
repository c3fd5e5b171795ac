#pragma once

#include "plugin/editor/field.h"

namespace hsg::editor {

/// What the report says of a question: its sentences with their words, and a way to a new one.
class SentencesField : public Field {
    Q_OBJECT
public:
    /// `path`: of the question.
    SentencesField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
                   QWidget* parent);
    void load(const DraftFacts& facts) override;
    std::vector<reporting::Place> places(const DraftFacts&) const override { return {}; }

private:
    QWidget* box_ = nullptr;
    std::vector<std::pair<std::string, QString>> shown_;
    QLabel* none_;
};

}  // namespace hsg::editor
