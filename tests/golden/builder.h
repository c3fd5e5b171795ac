#pragma once

#include <string>
#include <vector>

#include "reporting/rules/compiled_template.h"

/// Readings for the rule tests: a routine study, changed in one or two places.
namespace golden {

class Builder {
public:
    /// Water, certain zero, all phases, a delayed film at 16 min, both tubes patent: signable.
    Builder();

    /// "reach:right" or "cavity_filling". A choice, or with `set` several choices ("a b"; empty: none of these).
    Builder& answer(const std::string& question, const std::string& code);
    Builder& set(const std::string& question, const std::string& codes);
    Builder& number(const std::string& question, double value);
    Builder& text(const std::string& question, const std::string& value);
    Builder& blank(const std::string& question);
    /// What the answer was seen on ("f4"); answers of films phases cite one by themselves unless `nowhere` was asked.
    Builder& citing(const std::string& question, const std::string& film);
    Builder& nowhere(const std::string& question);
    /// A tube with these codes (blank: not asked): R S D, and if there is a delayed film T P Dd, N, Rd.
    Builder& tube(const std::string& side, const std::string& codes);
    /// The delayed films in minutes after the zero; empty: none.
    Builder& delayed(const std::vector<double>& minutes);
    Builder& without(const std::string& phase);
    Builder& overrideWith(const std::string& side, const std::string& conclusion, const std::string& reason);

    reporting::Reading reading;

private:
    reporting::Answer& at(const std::string& question);
};

reporting::Assessment assessed(const Builder& builder, const std::string& table = "tube");
std::string classOf(const reporting::Assessment& assessment, const std::string& side);
std::string ruleOf(const reporting::Assessment& assessment, const std::string& side);

/// "refuse", "warn" or "" for a contradiction of that id (on that side, if one is given).
std::string contradiction(const reporting::Assessment& assessment, const std::string& rule,
                          const std::string& side = {});
bool limited(const reporting::Assessment& assessment, const std::string& rule, const std::string& phrase = {});

}  // namespace golden
