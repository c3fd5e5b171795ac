#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <optional>
#include <utility>
#include <vector>

#include "plugin/panel/flow_layout.h"
#include "plugin/panel/option_button.h"
#include "plugin/panel/words.h"
#include "plugin/session/reading_session.h"

namespace hsg {

/// What one question shows now.
struct QuestionState {
    const reporting::Answer* answer = nullptr;
    const ReadingSession::Proposal* proposal = nullptr;
    bool isRequired = false, isReadOnly = false;
    QString issue;           ///< words of the contradiction that rests on it; empty: none
    bool isRefused = false;  ///< that contradiction refuses the signature
    QString former;          ///< what the earlier examination was answered; empty: nothing is known
    std::vector<std::pair<std::string, QString>> evidence;  ///< film id, words
    std::optional<reporting::MissingEvidence::What> missingEvidence;
};

/// One question of the form with its keys. It never stores an answer: it asks for one and shows what the session holds.
class QuestionView : public QFrame {
    Q_OBJECT
public:
    QuestionView(const reporting::Question& question, const reporting::SideId& side, const Words& words,
                 QWidget* parent);

    const reporting::Question& question() const { return question_; }
    reporting::QuestionRef ref() const { return {question_.id, side_}; }
    void refresh(const QuestionState& state);
    /// Puts the keyboard here; a text takes it into its field.
    virtual void takeFocus() { setFocus(Qt::OtherFocusReason); }
    /// Writes a half-typed text. Called before the step is left.
    virtual void commit() {}

signals:
    /// `reason`: a reason id of the template, with not assessable only.
    void answered(const reporting::Value& value, const std::string& reason, bool moveOn);
    void cleared();
    void moveWanted(int delta);
    /// The answer is whole: on to the next open one.
    void done();
    /// To the next required question that is blank.
    void missingWanted();
    void acceptWanted();
    /// The film of the active pane becomes the evidence of the answer.
    void evidenceWanted();
    /// The reader wants to set a point on the film.
    void pointWanted();
    void filmWanted(const std::string& filmId);
    /// The definition card of the question (Question::card).
    void cardWanted();
    void focused();

protected:
    virtual void refreshValue(const reporting::Answer* answer, const reporting::Answer* proposal) = 0;
    /// True if the key was for the value.
    virtual bool valueKey(QKeyEvent& event) = 0;

    const Words& words() const { return words_; }
    bool isReadOnly() const { return readOnly_; }
    const reporting::Answer* current() const { return hasAnswer_ ? &answer_ : nullptr; }
    bool isNotAssessable() const;
    QWidget* body() const { return body_; }
    FlowLayout* options() const { return options_; }
    /// To be called at the end of a constructor: the way out of every question.
    void addNotAssessable(const QString& key);
    void answerNow(const reporting::Value& value, bool moveOn);
    void markFocus(bool isFocused);

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildHeader();
    QPushButton* makeCardButton();
    QString openSign(bool isRequired) const;
    void buildReasons();
    void buildNeeds(QBoxLayout& column);
    void refreshEvidence(const std::vector<std::pair<std::string, QString>>& evidence);
    void refreshNeeds(const QuestionState& state);
    bool mayTakePoint() const { return !question_.films.empty() || question_.pointRequired; }
    void refreshNotes(const QuestionState& state);
    void openReasons();
    void closeReasons();
    bool reasonKey(QKeyEvent& event);
    bool commonKey(QKeyEvent& event);
    void setDirection();

    reporting::Question question_;
    reporting::SideId side_;
    Words words_;
    reporting::Answer answer_;
    bool hasAnswer_ = false, readOnly_ = false, focused_ = false, refused_ = false, required_ = false;
    QBoxLayout* line_ = nullptr;
    QWidget* head_ = nullptr;
    QLabel *title_ = nullptr, *note_ = nullptr, *issue_ = nullptr;
    QWidget *body_ = nullptr, *evidence_ = nullptr, *reasons_ = nullptr, *needs_ = nullptr;
    QLabel* need_ = nullptr;
    QPushButton *takeFilm_ = nullptr, *setPoint_ = nullptr, *card_ = nullptr;
    FlowLayout* options_ = nullptr;
    std::vector<OptionButton*> reasonButtons_;
    OptionButton* notAssessable_ = nullptr;
    std::vector<std::pair<std::string, QString>> shownEvidence_;
};

/// The view that fits the kind of the question.
QuestionView* makeQuestionView(const reporting::Question& question, const reporting::SideId& side, const Words& words,
                               QWidget* parent);

}  // namespace hsg
