#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "reporting/model/reading.h"
#include "reporting/rules/compiled_template.h"

/// The real program on the X display of the test, used from outside: keys go in through the X server, what was answered
/// is read from the draft on the disk.
namespace workstation {

/// The running window. Killed with the object.
class Program {
public:
    Program(const std::filesystem::path& study, const std::filesystem::path& data);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// As X names them: "1", "F6", "ctrl+Next".
    void press(const std::string& keys);
    void type(const std::string& text);
    /// SIGKILL: nothing of the program runs any more.
    void kill();
    /// The draft as it stands on the disk; nullopt while nothing was answered.
    std::optional<reporting::Reading> draft() const;
    std::filesystem::path data() const { return data_; }

private:
    std::filesystem::path data_;
    pid_t pid_ = -1;
};

/// Polls until it holds; false after the seconds.
bool waitFor(const std::function<bool()>& condition, double seconds = 20);

/// Reads by keyboard alone, step after step, giving the right answers wherever a question is asked.
/// Stops after `stopAfter` answers (0: never). Fails the test where a key does not give its answer.
void readByKeyboard(Program& program, const reporting::CompiledTemplate& compiled, const reporting::Reading& right,
                    int stopAfter = 0);

}  // namespace workstation
