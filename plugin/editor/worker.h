#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace hsg::editor {

/// Work beside the window, one at a time; its results come back on the window's thread. What is not wanted any more is
/// told so and never delivered. GUI thread.
class Worker {
public:
    /// True: the result is not wanted any more.
    using Stopped = std::function<bool()>;

    Worker();
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// `work(stopped)` on the worker, then `then(result)`; what was asked for before is forgotten.
    template <class Work, class Then>
    void newest(Work work, Then then) {
        using Made = std::invoke_result_t<Work, const Stopped&>;
        start([work = std::move(work), then = std::move(then)](const Stopped& stopped) -> std::function<void()> {
            auto made = std::make_shared<Made>(work(stopped));
            return [made, then] { then(std::move(*made)); };
        });
    }
    /// Nothing that was asked for is wanted.
    void forget();
    /// The newest was not delivered yet.
    bool isBusy() const;

private:
    using Task = std::function<std::function<void()>(const Stopped&)>;
    void start(Task task);

    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg::editor
