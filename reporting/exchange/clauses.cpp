#include "reporting/exchange/clauses.h"

#include <algorithm>

namespace reporting::exchange {
namespace {

using Op = Comparison::Operator;

constexpr std::size_t maxClauses = 12;

bool isTautology(const Clause& clause) {
    for (const Comparison& one : clause)
        for (const Comparison& other : clause)
            if (one.is == Op::Exists && other.is == Op::Exists && one.question == other.question &&
                one.exists != other.exists)
                return true;
    return false;
}

/// a ⊇ b makes a superfluous.
bool contains(const Clause& a, const Clause& b) {
    return std::all_of(b.begin(), b.end(),
                       [&](const Comparison& one) { return std::find(a.begin(), a.end(), one) != a.end(); });
}

/// A comparison that only an answer can satisfy.
bool needsAnswer(const Comparison& one) {
    return one.is != Op::NotEqual && !(one.is == Op::Exists && !one.exists);
}

/// "It is answered" beside "it is blank or one of these" says just "it is one of these".
void resolve(Cnf& value) {
    for (std::size_t i = 0; i < value.size();) {
        const Clause unit = value[i];
        if (unit.size() != 1 || unit[0].is != Op::Exists || !unit[0].exists) {
            ++i;
            continue;
        }
        bool said = false;
        for (std::size_t k = 0; k < value.size(); ++k) {
            if (k == i) continue;
            std::erase_if(value[k], [&](const Comparison& one) {
                return one.is == Op::Exists && !one.exists && one.question == unit[0].question;
            });
            said = said || (!value[k].empty() && value[k] != unit &&
                            std::all_of(value[k].begin(), value[k].end(), [&](const Comparison& one) {
                                return one.question == unit[0].question && needsAnswer(one);
                            }));
        }
        if (said)
            value.erase(value.begin() + static_cast<long>(i));
        else
            ++i;
    }
}

Cnf simplified(Cnf value) {
    std::erase_if(value, isTautology);
    resolve(value);
    Cnf out;
    for (const Clause& clause : value) {
        const bool known =
            std::any_of(out.begin(), out.end(), [&](const Clause& one) { return contains(clause, one); });
        if (known) continue;
        std::erase_if(out, [&](const Clause& one) { return contains(one, clause); });
        out.push_back(clause);
    }
    if (out.size() > maxClauses) throw NotSaid{};
    return out;
}

}  // namespace

Cnf always(bool truth) {
    return truth ? Cnf{} : Cnf{Clause{}};
}

void add(Clause& clause, const Comparison& one) {
    if (std::find(clause.begin(), clause.end(), one) == clause.end()) clause.push_back(one);
}

Cnf both(Cnf a, const Cnf& b) {
    a.insert(a.end(), b.begin(), b.end());
    return simplified(std::move(a));
}

Cnf either(const Cnf& a, const Cnf& b) {
    Cnf out;
    for (const Clause& one : a)
        for (const Clause& other : b) {
            Clause joined = one;
            for (const Comparison& comparison : other) add(joined, comparison);
            if (joined.size() > maxComparisons || out.size() > 256) throw NotSaid{};
            out.push_back(std::move(joined));
        }
    return simplified(std::move(out));
}

EnableWhen without(EnableWhen when, const std::set<std::string>& leftOut) {
    std::vector<Clause> all;
    for (Clause& clause : when.all) {
        bool holds = false;
        std::erase_if(clause, [&](const Comparison& one) {
            if (!leftOut.count(one.question)) return false;
            const bool blank = one.is == Op::Exists && !one.exists;
            holds = holds || blank || one.is == Op::NotEqual;
            return true;
        });
        if (holds) continue;
        when.never = when.never || clause.empty();
        all.push_back(std::move(clause));
    }
    when.all = std::move(all);
    return when;
}

}  // namespace reporting::exchange
