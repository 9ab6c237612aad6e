#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace quittance {

/// Where an error was found: a file, its line (1-based, 0 unknown) and the field's heading. Any part may be empty.
struct Place
{
    QString file;
    qint64 line = 0;
    QString field;

    friend bool operator==(const Place &, const Place &) = default;
};

/// Why an operation failed. `kind` is for branching, `message` is one full sentence for a person.
struct Error
{
    enum class Kind {
        InvalidInput, ///< what was given cannot be read; `place` says where
        NotFound,
        Conflict, ///< somebody else changed it first
        Busy, ///< another process holds the file
        ReadOnly, ///< the file or folder cannot be written
        Full, ///< the disk or the type's range is full
        Corrupt, ///< a stored page or record is damaged
        TooNew, ///< written by a newer version of the program
        Cancelled, ///< the user stopped it; nothing was changed
        Unsupported, ///< well-formed, but not something this version does
        Network,
        Io
    };

    Kind kind = Kind::Io;
    QString message;
    Place place = {};
};

/// The stable lower-case word for a kind, as `quittance-cli --json` prints it.
[[nodiscard]] QString kindName(Error::Kind kind);

/// A value or an Error. Ignoring one is a compiler warning, hence a build error.
template<typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> other)
        : tl::expected<T, Error>(std::move(other))
    {
    }
};

[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, QString message, Place place = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(place)});
}

/// Forwards the error of a failed `result` out of a function of another type.
template<typename T>
[[nodiscard]] tl::unexpected<Error> failed(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace quittance
