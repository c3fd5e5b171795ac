#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace hsg {

/// The two films of an example, beside each other in time. A null image: the case has no such film.
struct CardPair {
    QImage immediate, delayed;
    std::string immediatePhase;
    double delayedSeconds = 0;  ///< after the end of injection
};

/// Example films of the definition cards: made on a worker one after the other, kept as long as the program runs.
class CardPictures : public QObject {
    Q_OBJECT
public:
    explicit CardPictures(QObject* parent = nullptr);
    ~CardPictures() override;

    /// The pair if it is there; otherwise it is made and `changed` follows.
    const CardPair* pair(const std::string& caseName);
    /// A case that could not be made: there is none of that name.
    bool isUnknown(const std::string& caseName) const { return unknown_.count(caseName) > 0; }
    /// What is being made is not wanted any more.
    void cancel();
    bool isBusy() const { return !asked_.empty(); }

signals:
    void changed();

private:
    void make(const std::string& caseName);

    QThreadPool worker_;
    std::shared_ptr<std::atomic_bool> stop_ = std::make_shared<std::atomic_bool>(false);
    std::map<std::string, CardPair> pairs_;
    std::set<std::string> asked_, unknown_;
};

}  // namespace hsg
