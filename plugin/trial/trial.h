#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/assessment.h"
#include "reporting/model/reading.h"
#include "reporting/rules/compiled_template.h"

namespace hsg {

/// "What if?": a reading beside the one that is read, with answers changed and nothing written. It knows no journal, no
/// session and no signature; what is done to it ends with it.
class Trial {
public:
    /// `compiled` outlives it.
    Trial(const reporting::CompiledTemplate& compiled, reporting::Reading base);
    ~Trial();
    Trial(Trial&&) noexcept;
    Trial& operator=(Trial&&) noexcept;

    const reporting::Reading& base() const;
    const reporting::Reading& reading() const;
    const reporting::Evaluation& evaluation() const;
    const reporting::Assessment& assessment() const { return evaluation().assessment(); }

    void setAnswer(const reporting::Answer& answer);
    void clearAnswer(const reporting::QuestionRef& ref);
    /// Back to the answer of the reading.
    void restore(const reporting::QuestionRef& ref);
    void restoreAll();
    /// The reading went on; the changes of the trial stay on it.
    void rebase(reporting::Reading base);

    /// Where the trial differs from the reading, in the order of the changes.
    const std::vector<reporting::QuestionRef>& changed() const;
    bool isChanged() const { return !changed().empty(); }

private:
    struct Private;
    void evaluate();
    std::unique_ptr<Private> d;
};

/// What one answer of a question would make of a side.
struct Alternative {
    reporting::Answer answer;
    bool isPresent = false;                     ///< it is the answer of the reading
    std::optional<reporting::Conclusion> then;  ///< of the side; empty if the template concludes nothing there
};

/// Every answer that a choice offers (not assessable included, without a reason), with the class that the side would
/// have. Empty for other kinds of question.
std::vector<Alternative> alternatives(const reporting::CompiledTemplate& compiled, const reporting::Reading& reading,
                                      const reporting::QuestionRef& ref, const reporting::SideId& side);

/// The same words for answers that say the same: value and reason, whatever they rest on.
bool saysTheSame(const reporting::Answer* a, const reporting::Answer* b);

}  // namespace hsg
