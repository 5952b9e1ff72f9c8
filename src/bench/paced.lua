-- Asks for the paths in a file in turn, and lets each connection wait between an answer and the next request.
local paths = {}
local pause = 0
local next = 0

function init(arguments)
    for path in io.lines(arguments[1]) do
        paths[#paths + 1] = wrk.format("GET", path)
    end
    pause = tonumber(arguments[2])
    next = math.random(#paths)
end

function request()
    next = next % #paths + 1
    return paths[next]
end

function delay()
    return pause
end
